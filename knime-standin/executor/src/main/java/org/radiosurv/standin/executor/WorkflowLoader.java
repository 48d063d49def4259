// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.node.port.PortType;
import org.radiosurv.standin.executor.document.Connection;
import org.radiosurv.standin.executor.document.NodeDocument;
import org.radiosurv.standin.executor.document.Problems;
import org.radiosurv.standin.executor.document.WorkflowArchive;
import org.radiosurv.standin.executor.document.WorkflowDocument;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.document.WorkflowReader;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/** Loads a workflow directory or a {@code .knwf} as strictly as KNIME with {@code -failonloaderror}, and more. */
public final class WorkflowLoader {

    private final NodeRepository m_repository;

    public WorkflowLoader(final NodeRepository repository) {
        m_repository = repository;
    }

    /**
     * @param workflow a workflow directory or .knwf
     * @return the workflow; close it to delete its temporary files
     * @throws WorkflowLoadException with every problem that was found
     * @throws IOException if no temporary directory can be made
     */
    public Workflow load(final Path workflow) throws WorkflowLoadException, IOException {
        final TemporaryDirectory temporary = TemporaryDirectory.create();
        try {
            return load(directory(workflow, temporary), temporary);
        } catch (final WorkflowLoadException | IOException | RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    private static Path directory(final Path workflow, final TemporaryDirectory temporary)
        throws WorkflowLoadException, IOException {
        if (!Files.isRegularFile(workflow)) {
            return workflow;
        }
        return WorkflowArchive.unpack(workflow, Files.createDirectory(temporary.path().resolve("archive")));
    }

    private Workflow load(final Path directory, final TemporaryDirectory temporary) throws WorkflowLoadException {
        final WorkflowDocument document = WorkflowReader.read(directory);
        final Problems problems = new Problems();
        final NodeLoader loader = new NodeLoader(m_repository, problems);
        final List<LoadedNode> nodes = new ArrayList<>();
        for (final NodeDocument node : document.nodes()) {
            loader.load(node).ifPresent(nodes::add);
        }
        final Map<Integer, LoadedNode> byId = new HashMap<>();
        nodes.forEach(n -> byId.put(n.id(), n));
        document.connections().forEach(c -> checkPorts(c, byId, problems));
        problems.throwIfAny("The workflow " + document.directory());
        return new Workflow(document, nodes, temporary);
    }

    /** Ports must exist and the types must fit; nodes that failed to load have been reported already. */
    private static void checkPorts(final Connection connection, final Map<Integer, LoadedNode> nodes,
        final Problems problems) {
        final LoadedNode source = nodes.get(connection.sourceId());
        final LoadedNode dest = nodes.get(connection.destId());
        if (source == null || dest == null || connection.sourcePort() == 0) {
            return;
        }
        final PortType[] out = source.outPortTypes();
        final PortType[] in = dest.inPortTypes();
        final String where = "workflow.knime, connection " + connection;
        if (connection.sourcePort() > out.length) {
            problems.add(where, source.document().label() + " has " + out.length + " output ports",
                "port " + connection.sourcePort(), "Correct sourcePort.");
        } else if (connection.destPort() > in.length) {
            problems.add(where, dest.document().label() + " has " + in.length + " input ports",
                "port " + connection.destPort(), "Correct destPort, or add the port in node_creation_config.");
        } else if (!fits(out[connection.sourcePort() - 1], in[connection.destPort() - 1])) {
            problems.add(where, "the input must accept the output's type " + in[connection.destPort() - 1].getName(),
                out[connection.sourcePort() - 1].getName(), "Connect another port.");
        }
    }

    /** As in KNIME, an output declared with a super type may be connected too; it is checked when data comes. */
    private static boolean fits(final PortType out, final PortType in) {
        return in.getPortObjectClass().isAssignableFrom(out.getPortObjectClass())
            || out.getPortObjectClass().isAssignableFrom(in.getPortObjectClass());
    }
}
