package org.parley.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The word lists of grammar.yaml. */
class GrammarFileTest {
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^#   ([a-z-]+)  +\\S");

    static List<String> names() {
        return ((Map<?, ?>) Yaml.resource("grammar.yaml"))
                .keySet().stream().map(String::valueOf).toList();
    }

    @Test
    void theHeadOfTheFileDescribesEachListOnce() {
        List<String> described = DESCRIBED
                .matcher(Yaml.text("grammar.yaml"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aListHoldsWordsInLowerCaseEachOnce(String name) {
        List<?> list = (List<?>) ((Map<?, ?>) Yaml.resource("grammar.yaml")).get(name);

        assertThat(list).isNotEmpty().doesNotHaveDuplicates();
        assertThat(list)
                .allSatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                String.class,
                                word -> assertThat(word)
                                        .isLowerCase()
                                        .isNotBlank()
                                        .isEqualTo(word.strip())));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsLoadedIsTheWholeList(String name) {
        List<?> list = (List<?>) ((Map<?, ?>) Yaml.resource("grammar.yaml")).get(name);

        assertThat(WordLists.of(name))
                .hasSameElementsAs(list.stream().map(String::valueOf).toList());
    }
}
