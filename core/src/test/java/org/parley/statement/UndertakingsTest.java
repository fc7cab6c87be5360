package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what a bare guarantee or promise is. */
class UndertakingsTest {
    private static final IssueReader ISSUES = IssueReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The plan has a guarantee for the miners until 2027. | a guarantee beyond 2026| dismissals",
                "The plan has a guarantee for the miners until 2027. | anything beyond 2026| dismissals",
                "The plan has a guarantee for the miners until 2027. | two years more| dismissals",
                "Drivers get a promise of jobs, and 2 percent. | its demand for a promise until 2030| dismissals",
                "Arvenia wants a security guarantee. | any guarantee| security-guarantees",
                // the nearest one counts
                "The plan has a security guarantee, and a guarantee for the miners. | such a guarantee| dismissals",
                // no guarantee was told of before
                "The miners met on Sunday. | a guarantee beyond 2026| -",
                // it tells itself what it is of, or is none
                "The plan has a guarantee for the miners. | a guarantee of the border| -",
                "The plan has a guarantee for the miners. | the bridge| -",
            })
    void aBareOneIsOfTheIssueOfTheOneBefore(String text, String object, String issue) {
        assertThat(new Undertakings(text, ISSUES).issueOf(object, text.length()).orElse(null))
                .isEqualTo(issue);
    }
}
