package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
                id,
                date,
                "",
                List.of(),
                List.of(),
                List.of(),
                Runs.ofDocument(text),
                List.of(sayings),
                List.of(),
                List.of(),
                Matter.QUARREL,
                List.of(),
                List.of());
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

    private static final String PARAGRAPH = "The talks over the old harbour of Meren went on for a third night";
    private static final List<String> MONTHS = List.of("", "2031-04-10", "2031-05-10", "2031-07-10", "2031-08-10");

    /** A report that begins as all do, and goes on with one to three sentences of few words. */
    private static Extract beginning(String id, String published, Random random) {
        StringBuilder text = new StringBuilder(PARAGRAPH);
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(". ").append(text(random, 8 + random.nextInt(8)));
        }
        return extract(
                id,
                published,
                text.toString(),
                saying(id + "-1", "Ada Brandt " + random.nextInt(3), PARAGRAPH),
                saying(id + "-2", random.nextInt(2) == 0 ? "" : "Tom Ode", text(random, 9)));
    }

    /** What is one origin is found again by comparing all texts with all others. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void reportsThatBeginAlikeAreOneAsIfAllWereCompared(long seed) {
        Random random = new Random(seed);
        int common = 2 + random.nextInt(12);
        Map<String, Extract> present = new TreeMap<>();
        Origins live = new Origins(common);
        for (int step = 0; step < 120; step++) {
            String id = "d" + random.nextInt(40);
            live.remove(id);
            present.remove(id);
            if (random.nextInt(4) > 0) {
                Extract extract = beginning(id, MONTHS.get(random.nextInt(MONTHS.size())), random);
                live.add(extract, extract.order());
                live.name(extract, Roster.EMPTY);
                present.put(id, extract);
            }
            if (step % 3 == 0) {
                live.touched();
            }
            if (step % 10 == 0) {
                assertThat(groups(live))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(PlainOrigins.groups(present.values(), common));
            }
        }
    }

    private static Set<Set<String>> groups(Origins origins) {
        Set<Set<String>> groups = new HashSet<>();
        for (Origin origin : origins.all()) {
            groups.add(Set.copyOf(origin.reason().equals("same-report") ? origin.documents() : origin.statements()));
        }
        return groups;
    }

    /** What rests on documents of which none is touched has the support that it had. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void documentsThatAreOneWithOthersThanBeforeAreTouched(long seed) {
        Random random = new Random(seed);
        Map<String, Extract> present = new TreeMap<>();
        Origins live = new Origins(2 + random.nextInt(8));
        Map<Set<String>, Support> before = new HashMap<>();
        for (int step = 0; step < 60; step++) {
            Set<String> changed = new HashSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                String id = "d" + random.nextInt(20);
                live.remove(id);
                present.remove(id);
                changed.add(id);
                if (random.nextInt(4) > 0) {
                    Extract extract = beginning(id, MONTHS.get(random.nextInt(MONTHS.size())), random);
                    live.add(extract, extract.order());
                    live.name(extract, Roster.EMPTY);
                    present.put(id, extract);
                }
            }
            changed.addAll(live.touched());
            Map<Set<String>, Support> now = pairs(present, live);
            now.forEach((pair, support) -> {
                if (pair.stream().noneMatch(changed::contains)) {
                    assertThat(support).as("seed %d, %s", seed, pair).isEqualTo(before.get(pair));
                }
            });
            before.clear();
            before.putAll(now);
        }
    }

    private static Map<Set<String>, Support> pairs(Map<String, Extract> present, Origins origins) {
        Map<Set<String>, Support> pairs = new HashMap<>();
        for (String one : present.keySet()) {
            for (String other : present.keySet()) {
                if (one.compareTo(other) < 0) {
                    List<Account> accounts = new ArrayList<>();
                    for (String id : List.of(one, other)) {
                        accounts.add(told(id, id + "-1"));
                        accounts.add(told(id, id + "-2"));
                    }
                    pairs.put(Set.of(one, other), origins.support(accounts));
                }
            }
        }
        return pairs;
    }

    @Test
    void hundredsOfReportsWithOneParagraphAreFollowedOneByOne() {
        Random random = new Random(7);
        Map<String, Extract> present = new TreeMap<>();
        Origins live = new Origins();
        for (int i = 0; i < 400; i++) {
            Extract extract = beginning("d" + i, "2031-04-10", random);
            live.add(extract, extract.order());
            live.name(extract, Roster.EMPTY);
            live.touched();
            present.put(extract.id(), extract);
        }
        assertThat(groups(live)).isEqualTo(PlainOrigins.groups(present.values(), 200));
        assertThat(groups(live)).anyMatch(group -> group.size() > 100);
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
