package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Role;

/** Tells which people of no party go between the sides: {@code Ilse Torv, the judge whom both sides accepted as facilitator}. */
final class GoBetweens {
    private GoBetweens() {}

    /** The office under which somebody is entered who is told to go between the sides. */
    private static final String OFFICE = "mediator";

    private static final String WORDS = "(?:" + Phrases.alternatives("going-between") + ")";

    private static final String DEEDS = "(?:" + Phrases.alternatives("goes-between") + ")";

    private static final String BODIES = "(?i:\\b(?:" + Phrases.alternatives("bodies-between") + "))";

    private static final Pattern OFFICES = Pattern.compile("\\b" + WORDS + "\\b", Pattern.CASE_INSENSITIVE);

    /** The people of a document; those who are told to go between the sides hold that office. */
    static List<Person> people(ReadDocument reading) {
        List<Person> people = new ArrayList<>();
        for (Person person : reading.people()) {
            boolean found = person.party().isEmpty()
                    && !isOne(person)
                    && isTold(person.name(), reading.document().text());
            people.add(found ? withOffice(person) : person);
        }
        return List.copyOf(people);
    }

    /** Whether somebody of no party goes between the sides. */
    static boolean isOne(Person person) {
        return person.party().isEmpty()
                && person.roles().stream()
                        .anyMatch(role -> OFFICES.matcher(role.title()).find());
    }

    private static Person withOffice(Person person) {
        List<Role> roles = new ArrayList<>(person.roles());
        roles.add(new Role(OFFICE, "", ""));
        return new Person(person.id(), person.name(), person.aliases(), roles, person.party());
    }

    private static boolean isTold(String name, String text) {
        String quoted = Pattern.quote(name);
        return Stream.of(
                        quoted
                                + ",(?: [^,.;\\n]{1,80}?)? whom [^,.;\\n]{2,60} as (?:(?:an?|the|its|their) )?(?:\\p{Ll}+ )?"
                                + WORDS,
                        quoted + ",(?: [^,.;\\n]{1,80}?)? who (?:(?:has|had|is|was|been) )*" + DEEDS,
                        quoted + " as (?:(?:an?|the|its|their) )?" + WORDS,
                        "\\b" + WORDS + ",?(?: the [\\p{L} -]{3,40}?)? " + quoted
                                + "(?! (?:said|says|told|added|wrote)\\b)",
                        BODIES
                                + "(?:[’']s)? (?:\\p{Ll}+ ){0,3}(?:officer|official|commissioner|chair\\p{Ll}*|head|director)(?: in [^,;\\n]{2,30})?,? "
                                + quoted,
                        quoted + "(?:, [^,;.\\n]{0,40})?,? (?:of|from) the (?:\\p{Lu}\\p{L}+ ){0,4}" + BODIES,
                        "\\b(?:mediated|chaired|brokered|facilitated|under the eye of) (?:by )?" + quoted)
                .anyMatch(pattern -> Pattern.compile(pattern).matcher(text).find());
    }
}
