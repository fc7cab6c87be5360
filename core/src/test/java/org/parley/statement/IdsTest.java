package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
    @ParameterizedTest
    @CsvSource({
        "PERSON, Ada Brandt, person:ada-brandt",
        "PERSON, Márta O’Neill, person:marta-oneill",
        "PARTY, Arvenia, party:arvenia",
        "ORGANISATION, Harbour Workers' Union, organisation:harbour-workers-union",
        "PERSON, Юлия Орлова, person:юлия-орлова",
    })
    void idFromName(SpeakerKind kind, String name, String id) {
        assertThat(Ids.of(kind, name)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"ROLE", "ANONYMOUS", "UNKNOWN"})
    void noIdWithoutIdentity(SpeakerKind kind) {
        assertThat(Ids.of(kind, "the spokesman")).isEmpty();
    }
}
