package org.parley.reading.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.parley.document.Span;

/**
 * Has NLP4J tag and parse the texts of a JSON Lines file, tokenised and split by the project's own rules.
 *
 * <p>Arguments: input, output, and one document of how many is taken (1 for all). The output has a line
 * {@code #DOC id} a document, then a line a token: start, end, form, lemma, tag, name (BILOU), head, relation.
 */
public final class Teacher {
    private static final String CONFIGURATION = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

    private Teacher() {}

    public static void main(String[] arguments) throws IOException {
        Path input = Path.of(arguments[0]);
        int every = Integer.parseInt(arguments[2]);
        NLPDecoder decoder = decoder();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader reader = open(input);
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            int count = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (count++ % every == 0) {
                    JsonNode document = mapper.readTree(line);
                    out.println("#DOC " + document.path("id").asText());
                    annotate(decoder, document.path("text").asText(), out);
                }
            }
        }
    }

    private static NLPDecoder decoder() throws IOException {
        try (InputStream configuration = Teacher.class.getResourceAsStream(CONFIGURATION)) {
            return new NLPDecoder(configuration);
        }
    }

    private static BufferedReader open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        if (path.toString().endsWith(".gz")) {
            in = new GZIPInputStream(in);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void annotate(NLPDecoder decoder, String text, PrintWriter out) {
        int at = 0;
        while (at < text.length()) {
            int stop = text.indexOf('\n', at);
            stop = stop < 0 ? text.length() : stop;
            List<Span> tokens = Tokeniser.tokenise(text, new Span(at, stop));
            for (List<Span> sentence : SentenceSplitter.split(text, tokens)) {
                print(sentence, decode(decoder, text, sentence), out);
            }
            at = stop + 1;
        }
    }

    private static NLPNode[] decode(NLPDecoder decoder, String text, List<Span> sentence) {
        NLPNode[] nodes = new NLPNode[sentence.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, sentence.get(i - 1).of(text));
        }
        return decoder.decode(nodes);
    }

    private static void print(List<Span> sentence, NLPNode[] nodes, PrintWriter out) {
        for (int i = 1; i < nodes.length; i++) {
            NLPNode node = nodes[i];
            NLPNode head = node.getDependencyHead();
            out.printf(
                    Locale.ROOT,
                    "%d\t%d\t%s\t%s\t%s\t%s\t%d\t%s%n",
                    sentence.get(i - 1).start(),
                    sentence.get(i - 1).end(),
                    node.getWordForm(),
                    node.getLemma(),
                    node.getPartOfSpeechTag(),
                    node.getNamedEntityTag(),
                    head == null ? 0 : head.getID(),
                    node.getDependencyLabel());
        }
        out.println();
    }
}
