// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/** The connections as a directed acyclic graph over node ids. */
public final class WorkflowGraph {

    private final List<Connection> m_connections;

    private final List<Integer> m_order;

    /** @throws IllegalArgumentException if the connections have a cycle */
    public WorkflowGraph(final WorkflowDocument document) {
        m_connections = document.connections();
        final Set<Integer> ids = ids(document.nodes());
        m_order = order(ids, m_connections);
        if (m_order.size() < ids.size()) {
            throw new IllegalArgumentException("the connections have a cycle");
        }
    }

    /** Node ids such that every node comes after those it depends on; ties by id, so that runs are alike. */
    public List<Integer> order() {
        return m_order;
    }

    /** Incoming connections in ascending order of port. */
    public List<Connection> incoming(final int id) {
        return m_connections.stream().filter(c -> c.destId() == id)
            .sorted(Comparator.comparingInt(Connection::destPort)).toList();
    }

    /** Checks that need no node class: ends exist, no self connection, no input port used twice, no cycle. */
    static List<Problem> problems(final List<NodeDocument> nodes, final List<Connection> connections) {
        final Problems problems = new Problems();
        final Set<Integer> ids = ids(nodes);
        final Map<String, Connection> inputs = new HashMap<>();
        for (final Connection c : connections) {
            final String where = "workflow.knime, connection " + c;
            if (!ids.contains(c.sourceId()) || !ids.contains(c.destId())) {
                problems.add(where, "both nodes must exist", "ids " + ids, "Remove the connection or add the node.");
            }
            if (c.sourcePort() < 0 || c.destPort() < 0) {
                problems.add(where, "port numbers must not be negative", c, "Correct the port.");
            }
            if ((c.sourcePort() == 0) != (c.destPort() == 0)) {
                problems.add(where, "a flow variable port (0) connects to flow variable ports only", c,
                    "Data ports count from 1.");
            }
            final Connection first = inputs.putIfAbsent(c.destId() + ":" + c.destPort(), c);
            if (first != null) {
                problems.add(where, "an input port takes one connection", "also " + first, "Remove one of the two.");
            }
        }
        if (problems.isEmpty()) {
            checkCycles(nodes, connections, problems);
        }
        return problems.list();
    }

    private static void checkCycles(final List<NodeDocument> nodes, final List<Connection> connections,
        final Problems problems) {
        final Set<Integer> inCycle = new HashSet<>(ids(nodes));
        inCycle.removeAll(order(ids(nodes), connections));
        if (!inCycle.isEmpty()) {
            final String names = nodes.stream().filter(n -> inCycle.contains(n.id())).map(NodeDocument::label)
                .collect(Collectors.joining(", "));
            problems.add("workflow.knime, connections", "a workflow must not have a cycle", "one through or before " + names,
                "Remove a connection.");
        }
    }

    private static Set<Integer> ids(final Collection<NodeDocument> nodes) {
        return nodes.stream().map(NodeDocument::id).collect(Collectors.toSet());
    }

    /** Kahn's algorithm; nodes of a cycle and behind it are missing in the result. */
    private static List<Integer> order(final Set<Integer> ids, final List<Connection> connections) {
        final Map<Integer, Integer> open = new LinkedHashMap<>();
        ids.forEach(id -> open.put(id, 0));
        connections.forEach(c -> open.merge(c.destId(), 1, Integer::sum));
        final PriorityQueue<Integer> ready = new PriorityQueue<>(ids.stream().filter(id -> open.get(id) == 0).toList());
        final List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            final int id = ready.remove();
            order.add(id);
            connections.stream().filter(c -> c.sourceId() == id).forEach(c -> {
                if (open.merge(c.destId(), -1, Integer::sum) == 0) {
                    ready.add(c.destId());
                }
            });
        }
        return List.copyOf(order);
    }
}
