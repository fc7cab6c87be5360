package org.parley.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SidesTest {
    private static Sides read(String yaml) {
        return Sides.read(List.of(new RuleFile("talks.yaml", yaml)));
    }

    @Test
    void everyGroupIsReadInOrder() {
        Sides sides = read("""
                parties:
                  Arvenia:
                    names: [the Arvenian side, Tisvar]
                    members: [Ada Brandt]
                  Brask:
                allies:
                  Corvia:
                mediators:
                  Talvia:
                    members: [Ilse Torv]
                observers:
                  Norrland:
                """);
        assertThat(sides.all())
                .containsExactly(
                        new Sides.Side("Arvenia", List.of("the Arvenian side", "Tisvar"), List.of("Ada Brandt")),
                        new Sides.Side("Brask", List.of(), List.of()),
                        new Sides.Side("Corvia", List.of(), List.of(), Standing.ALLY),
                        new Sides.Side("Talvia", List.of(), List.of("Ilse Torv"), Standing.MEDIATOR),
                        new Sides.Side("Norrland", List.of(), List.of(), Standing.OBSERVER));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> read("""
                        sides:
                          Arvenia:
                        parties:
                          Brask:
                            names: Braskian
                            people: [Ada Brandt]
                          Talvia: [Ilse Torv]
                          Norrland:
                            names: [Brask, ""]
                        observers: Talvia
                        """))
                .isInstanceOfSatisfying(
                        RuleException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "talks.yaml:1: 'sides' is no group; use one of allies, mediators, observers, parties",
                                        "talks.yaml:5: Brask: this is no list; write it as [one, another]",
                                        "talks.yaml:6: Brask: 'people' is not known; use 'names' or 'members'",
                                        "talks.yaml:7: Talvia: there is no list of names; write 'names: [...]' below the name",
                                        "talks.yaml:9: Norrland: 'Brask' is Brask's already; remove one",
                                        "talks.yaml:9: Norrland: a name is empty; remove it",
                                        "talks.yaml:10: 'observers' holds no names; write 'Name:' below it"));
    }

    @Test
    void whatIsNoMappingOrNoYamlIsTold() {
        assertThatThrownBy(() -> read("- Arvenia")).hasMessageContaining("the file names nobody");
        assertThatThrownBy(() -> read("")).hasMessageContaining("the file names nobody");
        assertThatThrownBy(() -> read("parties: [")).hasMessageContaining("not YAML");
    }
}
