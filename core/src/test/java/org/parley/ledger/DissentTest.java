package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;

/** Who of one party takes opposite stands on one thing at one time. */
class DissentTest {
    private static Stance stance(StanceKind kind, String words, String when, String speaker, String party) {
        Account account = new Account(party, speaker, speaker.isEmpty(), "report", speaker + when, "");
        return new Stance(kind, words, new When(when, DateBasis.ACT), account);
    }

    private static String dissent(String issue, Stance... stances) {
        return Dissent.in("Brask", issue, List.of(stances)).stream()
                .map(dissent -> dissent.one().by().speaker() + " against "
                        + dissent.other().by().speaker())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // opposite stands on one thing
                "tolls | ACCEPTS | the toll on salt | 2031-06-10 | Jo Hale | REJECTS | any toll on salt | 2031-06-12 | Ann Reed | Jo Hale against Ann Reed",
                "talks | READY | it would talk | 2031-06-10 | Jo Hale | REFUSES | it will not talk | 2031-06-10 | Ann Reed | Jo Hale against Ann Reed",
                "other | RED_LINE | the salt toll | 2031-06-10 | Jo Hale | OFFERS | a salt toll of two crowns | 2031-06-11 | Ann Reed | Jo Hale against Ann Reed",
                // one person, later, something else, no opposite, on a condition, a threat
                "tolls | ACCEPTS | the toll on salt | 2031-06-10 | Jo Hale | REJECTS | any toll on salt | 2031-06-12 | Jo Hale | ''",
                "tolls | ACCEPTS | the toll on salt | 2031-06-10 | Jo Hale | REJECTS | any toll on salt | 2031-07-12 | Ann Reed | ''",
                "tolls | ACCEPTS | the toll on salt | 2031-06-10 | Jo Hale | REJECTS | a fee for ferries | 2031-06-12 | Ann Reed | ''",
                "tolls | DEMANDS | the toll on salt | 2031-06-10 | Jo Hale | REJECTS | any toll on salt | 2031-06-12 | Ann Reed | ''",
                "talks | READY | it would talk | 2031-06-10 | Jo Hale | REFUSES | it will not talk until the boats leave | 2031-06-10 | Ann Reed | ''",
                "talks | READY | it would talk | 2031-06-10 | Jo Hale | THREATENS | it will leave the talks | 2031-06-10 | Ann Reed | ''",
                "other | ACCEPTS | the salt | 2031-06-10 | Jo Hale | REJECTS | the salt toll | 2031-06-12 | Ann Reed | ''",
                // the party itself and the reporter are nobody in it
                "tolls | ACCEPTS | the toll on salt | 2031-06-10 | Brask | REJECTS | any toll on salt | 2031-06-12 | Ann Reed | ''",
                "tolls | ACCEPTS | the toll on salt | 2031-06-10 | '' | REJECTS | any toll on salt | 2031-06-12 | Ann Reed | ''",
            })
    void isBetweenTwoPeopleOnOneThingAtOneTime(
            String issue,
            StanceKind first,
            String words,
            String when,
            String speaker,
            StanceKind second,
            String otherWords,
            String otherWhen,
            String otherSpeaker,
            String told) {
        assertThat(dissent(
                        issue,
                        stance(first, words, when, speaker, "Brask"),
                        stance(second, otherWords, otherWhen, otherSpeaker, "Brask")))
                .isEqualTo(told);
    }

    @Test
    void whoIsOfAnotherPartyIsNoDissenter() {
        assertThat(dissent(
                        "tolls",
                        stance(StanceKind.ACCEPTS, "the toll", "2031-06-10", "Jo Hale", "Brask"),
                        stance(StanceKind.REJECTS, "the toll", "2031-06-10", "Ida Voss", "Arvenia")))
                .isEmpty();
    }

    @Test
    void isToldWithThePosition() {
        Ledger ledger = Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Brask")
                .person("Jo Hale", "envoy", "Brask")
                .person("Ann Reed", "general", "Brask")
                .paragraph("Jo Hale said Brask accepts the toll on salt. Ann Reed said Brask rejects the toll on salt.")
                .said("Jo Hale", "Brask", "Brask accepts the toll on salt")
                .act(ActType.ACCEPT, Map.of("actor", "Brask", "object", "the toll on salt"))
                .end()
                .said("Ann Reed", "Brask", "Brask rejects the toll on salt")
                .act(ActType.REJECT, Map.of("actor", "Brask", "object", "the toll on salt"))
                .end()
                .build()));
        assertThat(ledger.positions())
                .singleElement()
                .satisfies(position -> assertThat(position.dissent())
                        .singleElement()
                        .satisfies(dissent -> {
                            assertThat(dissent.one().by().label()).isEqualTo("Jo Hale (Brask)");
                            assertThat(dissent.other().by().label()).isEqualTo("Ann Reed (Brask)");
                        }));
    }
}
