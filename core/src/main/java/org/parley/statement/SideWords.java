package org.parley.statement;

import java.util.Map;
import java.util.Set;
import org.parley.rule.Yaml;

/** Nouns of those who are seldom spoken of by their own: {@code the rebels}, {@code the management}. */
final class SideWords {
    private static final Set<String> OPPOSABLE =
            Set.copyOf(Yaml.strings((Map<?, ?>) Yaml.resource("grammar.yaml"), "opposable"));

    private SideWords() {}

    /** The noun that ends {@code the} and a phrase in small letters, in its dictionary form, if it is one of them; else nothing. */
    static String opposable(String phrase) {
        if (!phrase.startsWith("the ") && !phrase.matches("\\p{L}+")) {
            return "";
        }
        String noun = phrase.substring(phrase.lastIndexOf(' ') + 1);
        String one = noun.endsWith("ies") ? noun.substring(0, noun.length() - 3) + "y" : noun.replaceFirst("s$", "");
        return OPPOSABLE.contains(noun) ? noun : OPPOSABLE.contains(one) ? one : "";
    }
}
