package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

/** Which documents are one origin; mediacloud/backend#240: wire copies inflate counts. */
class OriginsTest {
    private static final String STORY =
            "The talks over the old harbour of Meren went on for a third night while dockers"
                    + " from all over the coast waited outside in the rain and sang songs that nobody had heard for years until"
                    + " the envoys came out at last and told them to go home and sleep because nothing had been decided yet";

    private static Extract extract(String id, String published, String text, Extract.Saying... sayings) {
        DateValue date = published.isEmpty() ? DateValue.UNKNOWN : new DateValue(published, DateOrigin.GIVEN);
        return new Extract(
                id, date, "", List.of(), List.of(), List.of(), Runs.ofDocument(text), List.of(sayings), List.of());
    }

    private static Extract.Saying saying(String id, String speaker, String words) {
        return new Extract.Saying(id, Speaker.named(SpeakerKind.PERSON, speaker, ""), Runs.ofStatement(words));
    }

    private static Origins of(Extract... extracts) {
        Origins origins = new Origins(200);
        for (Extract extract : extracts) {
            origins.add(extract, extract.order());
            origins.name(extract, Roster.EMPTY);
        }
        return origins;
    }

    private static Account told(String document, String statement) {
        return new Account("", "", false, document, statement, statement + ".1");
    }

    @Test
    void copiesAndShortenedCopiesAreOneOrigin() {
        Origins origins = of(
                extract("wire", "2031-06-10", STORY),
                extract("copy", "2031-06-11", "By our staff. " + STORY),
                extract("short", "2031-06-11", STORY.substring(0, STORY.indexOf(" until"))),
                extract("own", "2031-06-11", STORY.replace("the", "some").replace("and", "or")));
        assertThat(origins.all()).singleElement().satisfies(origin -> {
            assertThat(origin.reason()).isEqualTo("same-report");
            assertThat(origin.documents()).containsExactly("wire", "copy", "short");
        });
        Support support =
                origins.support(List.of(told("wire", "a"), told("copy", "b"), told("short", "c"), told("own", "d")));
        assertThat(support.label()).isEqualTo("4 reports, 2 origins");
    }

    @Test
    void theSameWordsOfOneSpeakerAreOneOriginWhateverStandsAroundThem() {
        String words = "we will not leave the old harbour before the winter comes";
        Origins origins = of(
                extract("a", "2031-06-10", "", saying("a1", "Ada Brandt", words)),
                extract("b", "2031-06-12", "", saying("b1", "Ada Brandt", words + ", whatever they say")),
                extract("c", "2031-06-12", "", saying("c1", "Tom Ode", words)));
        assertThat(origins.all())
                .singleElement()
                .satisfies(origin -> assertThat(origin.statements()).containsExactly("a1", "b1"));
        assertThat(origins.support(List.of(told("a", "a1"), told("b", "b1"), told("c", "c1")))
                        .label())
                .isEqualTo("3 reports, 2 origins");
    }

    @Test
    void aReportOfAnotherSeasonIsNoCopy() {
        Origins origins = of(extract("then", "2031-06-10", STORY), extract("later", "2031-09-10", STORY));
        assertThat(origins.all()).isEmpty();
        assertThat(of(extract("then", "2031-06-10", STORY), extract("undated", "", STORY))
                        .all())
                .hasSize(1);
    }

    /** Few words make common phrases of many runs, so that texts are joined and parted again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverComesAndGoesItIsTheSameAsAllAtOnce(long seed) {
        Random random = new Random(seed);
        Map<String, Extract> present = new TreeMap<>();
        Origins live = new Origins(3);
        for (int step = 0; step < 300; step++) {
            String id = "d" + random.nextInt(60);
            live.remove(id);
            present.remove(id);
            if (random.nextInt(4) > 0) {
                Extract extract = extract(
                        id,
                        random.nextInt(8) == 0 ? "" : "2031-0" + (4 + random.nextInt(4)) + "-10",
                        text(random, 40),
                        saying(id + "-1", "Ada Brandt " + random.nextInt(2), text(random, 10)));
                live.add(extract, extract.order());
                live.name(extract, Roster.EMPTY);
                present.put(id, extract);
            }
            if (step % 20 == 0) {
                Origins atOnce = new Origins(3);
                present.values().forEach(extract -> atOnce.add(extract, extract.order()));
                present.values().forEach(extract -> atOnce.name(extract, Roster.EMPTY));
                assertThat(live.all()).as("seed %d, step %d", seed, step).isEqualTo(atOnce.all());
            }
        }
        assertThat(live.all()).extracting(Origin::reason).contains("same-words");
    }

    /** A stretch of one of few stories, now and then with another word. */
    private static String text(Random random, int length) {
        String[] words = STORY.split(" ");
        int start = random.nextInt(3);
        List<String> picked = new ArrayList<>();
        for (int i = start; i < start + length - random.nextInt(length / 3); i++) {
            picked.add(random.nextInt(15) == 0 ? "word" + random.nextInt(4) : words[i % words.length]);
        }
        return String.join(" ", picked);
    }
}
