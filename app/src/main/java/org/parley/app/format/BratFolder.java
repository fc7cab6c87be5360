package org.parley.app.format;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.document.CodePoints;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.ledger.Ledger;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/**
 * A folder in the stand-off format of brat (Stenetorp et al. 2012): for each document {@code ID.txt} with the text and
 * {@code ID.ann} with Source, Cue and Content of each attribution, and the relations from the content to the other two.
 */
public final class BratFolder {
    private BratFolder() {}

    /**
     * Writes all documents of a record.
     *
     * @param folder made if missing; files of the same names are replaced
     * @throws IOException if the folder cannot be written to
     */
    public static void write(Ledger ledger, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ReadDocument readDocument : ledger.documents()) {
            Document document = readDocument.document();
            String name = document.id().replaceAll("[^\\p{L}\\p{N}._-]", "_");
            Files.writeString(folder.resolve(name + ".txt"), document.text(), StandardCharsets.UTF_8);
            try (Writer annotations = Files.newBufferedWriter(folder.resolve(name + ".ann"), StandardCharsets.UTF_8)) {
                new Annotations(document, annotations).write(readDocument.statements());
            }
        }
    }

    /** One file of annotations. */
    private static final class Annotations {
        private final String text;
        private final CodePoints points;
        private final Writer out;
        private int entities;
        private int relations;

        Annotations(Document document, Writer out) {
            this.text = document.text();
            this.points = CodePoints.of(text);
            this.out = out;
        }

        void write(List<Statement> statements) throws IOException {
            for (Statement statement : statements) {
                String content = entity("Content", statement.content());
                relation("Source", content, entity("Source", statement.source()));
                relation("Cue", content, entity("Cue", statement.cue()));
            }
        }

        /** Returns the entity's name; empty where there are no spans. */
        private String entity(String type, List<Span> spans) throws IOException {
            List<Span> lines =
                    spans.stream().flatMap(span -> withinLines(span).stream()).toList();
            if (lines.isEmpty()) {
                return "";
            }
            String name = "T" + ++entities;
            String ends = lines.stream()
                    .map(span -> points.at(span.start()) + " " + points.at(span.end()))
                    .collect(Collectors.joining(";"));
            String words = lines.stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
            out.write(name + "\t" + type + " " + ends + "\t" + words + "\n");
            return name;
        }

        private void relation(String type, String content, String other) throws IOException {
            if (!other.isEmpty()) {
                out.write("R" + ++relations + "\t" + type + " Arg1:" + content + " Arg2:" + other + "\n");
            }
        }

        /** The pieces of a span on the lines of the text, since brat knows no span across lines. */
        private List<Span> withinLines(Span span) {
            List<Span> pieces = new java.util.ArrayList<>();
            int start = span.start();
            for (int i = span.start(); i <= span.end(); i++) {
                if (i == span.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                    if (i > start) {
                        pieces.add(new Span(start, i));
                    }
                    start = i + 1;
                }
            }
            return pieces;
        }
    }
}
