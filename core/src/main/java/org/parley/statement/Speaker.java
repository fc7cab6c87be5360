package org.parley.statement;

import java.util.List;

/**
 * Who is cited, as far as the text tells.
 *
 * @param kind what is known of the speaker
 * @param id the id of the person or party in the record; empty for roles whose holder is unknown, for anonymous and
 *     for unknown speakers
 * @param name the fullest name in the document, or the words of the role; empty where unknown
 * @param party the name of the party that the speaker speaks for; empty where unknown or none
 * @param others further speakers of the same words ("Arvenia and Brask announced"), without others of their own
 */
public record Speaker(SpeakerKind kind, String id, String name, String party, List<Speaker> others) {
    /** The speaker of words that nobody is named for; never the reporter. */
    public static final Speaker UNKNOWN = new Speaker(SpeakerKind.UNKNOWN, "", "", "", List.of());

    /** A speaker told by name, with the id that the name gives. */
    public static Speaker named(SpeakerKind kind, String name, String party) {
        return new Speaker(kind, Ids.of(kind, name), name, party, List.of());
    }

    public Speaker {
        others = List.copyOf(others);
    }
}
