package org.parley.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Provenance;
import org.parley.document.Publication;
import org.parley.document.ZoneReader;

/** Makes documents of what the formats give, with ids that tell them apart. */
final class Intake {
    /** Immutable, and read once: loading checks every rule against its examples. */
    static final ZoneReader ZONES = ZoneReader.english();

    /** A date of publication stands above so many paragraphs. */
    private static final int HEAD_PARAGRAPHS = 2;

    private final IngestOptions options;
    /** How often each id was wanted. */
    private final IdCounts wanted = new IdCounts();

    Intake(IngestOptions options) {
        this.options = options;
    }

    IngestOptions options() {
        return options;
    }

    /** Reads one document of some format. */
    interface Format {
        Submission read() throws RejectedException;
    }

    /** Hands over what became of a document; whatever goes wrong with it, the next one can be read. */
    void take(Format format, Origin origin, Consumer<? super Ingested> sink) {
        Ingested result;
        try {
            result = result(format.read(), origin);
        } catch (RejectedException e) {
            result = e.at(origin.place());
        } catch (RuntimeException | StackOverflowError e) {
            result = new Rejection(
                    origin.place(), "", "the reader failed: " + e, "Report this with the document; the rest was read.");
        }
        sink.accept(result);
    }

    private Ingested result(Submission submission, Origin origin) {
        List<String> notes = new ArrayList<>(submission.notes());
        Submission.Body body = submission.body();
        String text = WholeCharacters.of(body.text());
        if (text.isBlank()) {
            return new Rejection(
                    origin.place(), "", "the document has no text", "Give a document with the words of a report.");
        }
        if (!text.equals(body.text())) {
            notes.add("half surrogate pairs became U+FFFD");
        }
        List<Block> told = ZONES.blocks(text, submission.title());
        List<Block> blocks = merge(body.laidOut() ? withoutHeadlines(told) : told, body.known());
        Publication publication = new Publication(
                id(submission, origin, notes),
                first(submission.url(), origin.url()),
                first(submission.publisher(), options.publisher()),
                published(submission, text, blocks),
                submission.title(),
                submission.byline(),
                submission.language());
        return new Accepted(
                new Document(publication, text, blocks, body.page()),
                new Provenance(origin.digest(), origin.url(), Extractor.VERSION),
                origin.place(),
                notes);
    }

    private DateValue published(Submission submission, String text, List<Block> blocks) {
        if (submission.published().isKnown()) {
            return submission.published();
        }
        if (options.published().isKnown()) {
            return options.published();
        }
        return dateline(text, blocks)
                .map(edtf -> new DateValue(edtf, DateOrigin.DATELINE))
                .orElse(DateValue.UNKNOWN);
    }

    private static Optional<String> dateline(String text, List<Block> blocks) {
        int paragraphs = 0;
        for (Block block : blocks) {
            paragraphs += block.kind() == BlockKind.PARAGRAPH ? 1 : 0;
            if (paragraphs > HEAD_PARAGRAPHS) {
                return Optional.empty();
            }
            if (block.kind() == BlockKind.DATELINE) {
                Optional<String> date = Dates.find(block.span().of(text));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Block> withoutHeadlines(List<Block> told) {
        return told.stream()
                .map(block -> block.kind() == BlockKind.HEADLINE ? new Block(BlockKind.PARAGRAPH, block.span()) : block)
                .toList();
    }

    /** Blocks that the format tells win over those told by their words. */
    private static List<Block> merge(List<Block> told, List<Block> known) {
        List<Block> merged = new ArrayList<>(told.size());
        int next = 0;
        for (Block block : told) {
            while (next < known.size()
                    && known.get(next).span().end() <= block.span().start()) {
                merged.add(known.get(next++));
            }
            boolean covered = next < known.size()
                    && known.get(next).span().start() < block.span().end();
            if (!covered) {
                merged.add(block);
            }
        }
        merged.addAll(known.subList(next, known.size()));
        return merged;
    }

    /** The id given, which a later version of a report repeats; one made up here differs from all others of the run. */
    private String id(Submission submission, Origin origin, List<String> notes) {
        String id = first(submission.id(), origin.stem(), submission.url(), origin.url(), "document");
        int count = wanted.add(id);
        if (count == 1) {
            return id;
        }
        if (!submission.id().isEmpty()) {
            notes.add("the id \"" + id + "\" was given before; this is taken for a later version of that document");
            return id;
        }
        String unique = id + "-" + count;
        while (wanted.add(unique) > 1) {
            unique = id + "-" + wanted.add(id);
        }
        return unique;
    }

    private static String first(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
