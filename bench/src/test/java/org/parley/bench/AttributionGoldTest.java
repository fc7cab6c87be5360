package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The gold file of attributions: every span lies in its text, on the edges of words, and does not cross another. */
class AttributionGoldTest {
    private static final Path GOLD = Path.of("src", "test", "resources", "gate", "attributions.jsonl");
    private static final List<String> ROLES = List.of("source", "cue", "content");

    @Test
    void everySpanLiesOnWords() throws IOException {
        Set<String> ids = new HashSet<>();
        int attributions = 0;
        for (String line : Files.readAllLines(GOLD)) {
            JsonNode document = new ObjectMapper().readTree(line);
            String id = document.get("id").asText();
            assertThat(ids.add(id)).as("%s stands twice", id).isTrue();
            for (JsonNode attribution : document.get("attributions")) {
                attributions++;
                assertThat(attribution.get("cue")).as("cue in %s", id).isNotEmpty();
                assertThat(attribution.get("content")).as("content in %s", id).isNotEmpty();
                check(id, document.get("text").asText(), attribution);
            }
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(60);
        assertThat(attributions).isGreaterThanOrEqualTo(150);
    }

    private static void check(String id, String text, JsonNode attribution) {
        int[] codePoints = text.codePoints().toArray();
        Set<Integer> taken = new HashSet<>();
        for (String role : ROLES) {
            int before = -1;
            for (JsonNode span : attribution.get(role)) {
                int start = span.get(0).asInt();
                int end = span.get(1).asInt();
                assertThat(start).as("%s in %s: order", role, id).isGreaterThan(before);
                assertThat(end)
                        .as("%s in %s: end", role, id)
                        .isGreaterThan(start)
                        .isLessThanOrEqualTo(codePoints.length);
                assertThat(Character.isWhitespace(codePoints[start]))
                        .as("%s in %s: first", role, id)
                        .isFalse();
                assertThat(Character.isWhitespace(codePoints[end - 1]))
                        .as("%s in %s: last", role, id)
                        .isFalse();
                for (int at = start; at < end; at++) {
                    assertThat(taken.add(at))
                            .as("%s in %s: character %d has two roles", role, id, at)
                            .isTrue();
                }
                before = end;
            }
        }
    }
}
