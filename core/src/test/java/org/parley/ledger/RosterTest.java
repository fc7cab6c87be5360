package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

/** Who is who across reports. */
class RosterTest {
    private static Roster of(ReadDocument... readings) {
        Names names = new Names(Identities.NONE);
        Stream.of(readings).map(Extract::of).forEach(extract -> names.add(extract, extract.order()));
        return names.roster();
    }

    private static ReportBuilder report(String id, String day) {
        return new ReportBuilder(id, day, "Courier")
                .party("Arvenia", "Arvenian")
                .party("Brask", "Braskian")
                .paragraph("The talks went on.");
    }

    private static Speaker role(String words, String party) {
        return new Speaker(SpeakerKind.ROLE, "", words, party, List.of());
    }

    @Test
    void spellingsOfOneNameAreOnePersonUnderTheCommonestOne() {
        Roster roster = of(
                report("a", "2024-05-01").person("Volodar Orłowski", "", "").build(),
                report("b", "2024-05-02")
                        .person("Volodar Orlovsky", "envoy", "Arvenia")
                        .build(),
                report("c", "2024-05-03").person("Volodar Orlovsky", "", "").build(),
                report("d", "2024-05-04").person("Orlovskiy", "", "").build());
        assertThat(roster.people()).hasSize(1);
        assertThat(roster.people().get(0).name()).isEqualTo("Volodar Orlovsky");
        assertThat(roster.people().get(0).aliases()).containsExactlyInAnyOrder("Volodar Orłowski", "Orlovskiy");
        assertThat(roster.people().get(0).party()).isEqualTo("Arvenia");
    }

    @ParameterizedTest
    @CsvSource({"glaziers,Glaziers' Union of Oran", "union,Glaziers' Union of Oran", "pickets,pickets"})
    void thoseWhoWorkAreTheOnlyUnionOfThemInTheRecord(String called, String name) {
        Roster roster = of(
                report("a", "2024-05-01").party("Glaziers' Union of Oran").build(),
                report("b", "2024-05-02").party("pickets").party("glaziers").build());
        assertThat(roster.party(called)).contains(name);
    }

    @Test
    void thoseWhoWorkAreNoneOfTwoUnionsOfThem() {
        Roster roster = of(
                report("a", "2024-05-01").party("Glaziers' Union of Oran").build(),
                report("b", "2024-05-02").party("Young Glaziers' Guild").build(),
                report("c", "2024-05-03").party("glaziers").build());
        assertThat(roster.party("glaziers")).contains("glaziers");
    }

    @Test
    void partiesKeepPeopleOfOneNameApart() {
        Roster roster = of(
                report("a", "2024-05-01").person("Ada Brandt", "envoy", "Brask").build(),
                report("b", "2024-05-02")
                        .person("Ada Brant", "envoy", "Arvenia")
                        .build());
        assertThat(roster.people()).hasSize(2);
    }

    @Test
    void aFamilyNameOfTwoIsThatOfTheOneInTheSameOffice() {
        Roster roster = of(
                report("a", "2024-05-01").person("Ada Brandt", "speaker", "").build(),
                report("b", "2024-05-02").person("Tom Brandt", "envoy", "").build(),
                report("c", "2024-05-03").person("Brandt", "Speaker", "").build());
        assertThat(roster.people()).hasSize(2);
        assertThat(roster.people().get(0).aliases()).containsExactly("Brandt");
    }

    @Test
    void partsOfALongNameAreOnePerson() {
        Roster roster = of(
                report("a", "2024-05-01")
                        .person("Ana Ruiz Gil", "regional minister", "Arvenia")
                        .build(),
                report("b", "2024-05-02")
                        .person("Ana Ruiz", "education minister", "")
                        .build(),
                report("c", "2024-05-03").person("Ana", "", "").build());
        assertThat(roster.people()).hasSize(1);
        assertThat(roster.people().get(0).aliases()).contains("Ana Ruiz", "Ana");
        assertThat(roster.people().get(0).party()).isEqualTo("Arvenia");
    }

    @Test
    void aPartOfTheNamesOfTwoIsNeitherOfThem() {
        Roster roster = of(
                report("a", "2024-05-01").person("Ana Ruiz Gil", "", "Arvenia").build(),
                report("b", "2024-05-02").person("Ana Ruiz Mota", "", "Brask").build(),
                report("c", "2024-05-03").person("Ana Ruiz", "", "").build());
        assertThat(roster.people()).hasSize(3);
    }

    @Test
    void aNameThatStandsFirstInTheNamesOfSeveralIsNobodysFamilyName() {
        Roster roster = of(
                report("a", "2024-05-01").person("Egon Falk", "president", "").build(),
                report("b", "2024-05-02").person("Egon Dahl", "envoy", "").build(),
                report("c", "2024-05-03").person("Svea Egon", "", "").build(),
                report("d", "2024-05-04").person("Egon", "president", "Brask").build());
        assertThat(roster.people())
                .filteredOn(person -> person.name().equals("Svea Egon"))
                .allSatisfy(person -> assertThat(person.party()).isEmpty())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Arvenian foreign minister, Arvenia, Ada Brandt",
        "foreign secretary of Arvenia, Arvenia, Ada Brandt",
        "top Arvenian diplomat, Arvenia, Ada Brandt",
        "Arvenia's leader, Arvenia, Egon Falk",
        "Arvenian president, Arvenia, Egon Falk",
        "former Arvenian president, Arvenia, ",
        "Arvenian spokesman, Arvenia, ",
        "Braskian president, Brask, ",
        "president, , ",
    })
    void anOfficeIsThePersonWhoAloneHoldsItInTheRecord(String words, String party, String person) {
        Roster roster = of(
                report("a", "2024-05-01")
                        .person("Ada Brandt", "Foreign Minister", "Arvenia")
                        .person("Egon Falk", "president", "Arvenia")
                        .person("Uri Dahl", "spokesman", "Arvenia")
                        .build(),
                report("b", "2024-05-02")
                        .person("Ilma Torv", "president", "Brask")
                        .build(),
                report("c", "2024-05-03")
                        .person("Per Anker", "president", "Brask")
                        .build());
        Speaker speaker = roster.named(role(words, party == null ? "" : party));
        assertThat(speaker.kind()).isEqualTo(person == null ? SpeakerKind.ROLE : SpeakerKind.PERSON);
        assertThat(speaker.name()).isEqualTo(person == null ? words : person);
    }
}
