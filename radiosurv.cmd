@echo off
rem SPDX-FileCopyrightText: 2026 The Radiosurv authors
rem SPDX-License-Identifier: Apache-2.0
rem
rem Starts the command line; builds it on first use, and again when a source is newer than the build.
rem RADIOSURV_JAVA_OPTIONS: further options for Java, for example -Xmx8g.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "TARGET=%HOME_DIR%\cli\target"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

if not exist "%TARGET%\build.stamp" (
  echo radiosurv: building ^(first use^) ... 1>&2
  goto build
)
powershell -NoProfile -Command "$stamp = (Get-Item -LiteralPath $env:TARGET\build.stamp).LastWriteTime; $newer = 'pom.xml', '.mvn', 'targets', 'core', 'plugin', 'knime-standin', 'cli' | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:HOME_DIR $_) -Recurse -File } | Where-Object { $_.FullName -notmatch '\\(target|lib|node_modules|src\\test)\\' -and $_.LastWriteTime -gt $stamp } | Select-Object -First 1; if ($newer) { exit 1 }"
if not errorlevel 1 goto start
echo radiosurv: building (sources have changed) ... 1>&2

:build
pushd "%HOME_DIR%"
call mvnw.cmd --quiet --projects cli --also-make package -DskipTests -Dtest.compile.phase=none 1>&2 <nul
set "BUILD_RESULT=%ERRORLEVEL%"
popd
if not "%BUILD_RESULT%"=="0" (
  echo radiosurv: the build failed; the messages above say why. 1>&2
  exit /b 1
)

:start
"%JAVA%" -Djava.awt.headless=true -Dfile.encoding=UTF-8 -XX:MaxRAMPercentage=50 -XX:+UseParallelGC %RADIOSURV_JAVA_OPTIONS% "-Dradiosurv.home=%HOME_DIR%" -cp "%TARGET%\radiosurv-cli.jar;%TARGET%\lib\*" org.radiosurv.cli.Main %*
exit /b %ERRORLEVEL%
