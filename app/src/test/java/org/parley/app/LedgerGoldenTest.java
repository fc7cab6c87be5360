package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ledgers of the shipped examples, row by row with every id and date. With {@code -Dgolden.update=true} the files are
 * written anew, and the run fails where one changed.
 */
class LedgerGoldenTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"ceasefire", "port-strike"})
    void theLedgerIsAsItWas(String example) throws IOException {
        Commands commands = new Commands(ROOT, TestWiring.shipped());
        Commands.Result result = commands.run("read --quiet --format json examples/" + example + "/reports.jsonl", "");
        JsonNode ledger = JSON.readTree(String.join("\n", result.out())).path("ledger");
        assertThat(ledger.path("talks")).isNotEmpty();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        String text = JSON.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .writeValueAsString(ledger)
                + "\n";
        Path golden = Path.of("src/test/golden", example + "-ledger.json");
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (UPDATE && !expected.equals(text)) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
            fail(golden + " was written anew");
        }
        assertThat(text).isEqualTo(expected);
    }
}
