package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoCalledTest {
    @ParameterizedTest
    @CsvSource({
        "'We gave them a full text', 'the so-called draft was four loose pages', true",
        "'the plan was handed over in May', 'I would not call it a plan', true",
        "'We gave them a full text', 'the draft was four loose pages', false",
        "'We gave them bread', 'the so-called draft was four loose pages', false",
        "'We gave them a full text', 'the so-called republic is none', false",
        "'their so-called text', 'this so-called draft', false"
    })
    void aThingIsNotWhatItIsCalled(String claim, String answer, boolean exclude) {
        assertThat(SoCalled.exclude(claim, answer)).isEqualTo(exclude);
    }
}
