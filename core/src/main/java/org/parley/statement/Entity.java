package org.parley.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Somebody or something that a document names, while the document is being read; grows with each mention. */
final class Entity {
    private final SpeakerKind kind;
    private final Set<String> forms = new LinkedHashSet<>();
    private final List<Role> roles = new ArrayList<>();
    private String name;
    private String party = "";
    private String home = "";
    private Gender gender = Gender.UNKNOWN;
    /** Whether only an office that is no longer held, or a nationality beside a calling, tells the party. */
    private boolean unsure;

    private boolean ownSide;
    private boolean found;
    private boolean territory;
    private boolean outlet;
    private boolean employer;
    private boolean union;
    private boolean armed;
    /** Those whose union it is, by the dictionary forms of what they are called. */
    private final Set<String> trades = new LinkedHashSet<>();

    private Entity(SpeakerKind kind, String name, String party) {
        this.kind = kind;
        this.name = name;
        this.party = party;
        forms.add(name);
    }

    static Entity person(String name) {
        return new Entity(SpeakerKind.PERSON, name, "");
    }

    static Entity body(String name) {
        return new Entity(SpeakerKind.ORGANISATION, name, "");
    }

    /** A party; it belongs to itself, and keeps its name whatever longer form the text has. */
    static Entity party(String name) {
        return new Entity(SpeakerKind.PARTY, name, name);
    }

    /** A place that no list knows; a party only where the text has it speak or gives it people. */
    static Entity found(String name) {
        Entity entity = party(name);
        entity.found = true;
        return entity;
    }

    /** Notes the state that a place lies in. */
    void liesIn(String state) {
        home = state;
    }

    /** The state that a place lies in; empty where no list knows it. */
    String home() {
        return home;
    }

    /** Whether nothing but the text's own use of the name makes it a party. */
    boolean isFound() {
        return found;
    }

    /** A territory that a list knows. */
    static Entity territory(String name) {
        Entity entity = party(name);
        entity.territory = true;
        return entity;
    }

    /** Whether it may be no more than a place: a party only where it speaks or has people. */
    boolean isPlace() {
        return found || territory;
    }

    /** Notes that the text uses the name as that of a state: it has an adjective or a government. */
    void confirm() {
        found = false;
    }

    /** A newspaper, agency or station. */
    static Entity outlet(String name) {
        Entity entity = body(name);
        entity.outlet = true;
        return entity;
    }

    boolean isOutlet() {
        return outlet;
    }

    SpeakerKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** The party it belongs to; its own name where it is a side of its own; empty where unknown. */
    String party() {
        return party.isEmpty() && ownSide ? name : party;
    }

    /** Notes that it is a side of its own wherever no other party owns it. */
    void standsAlone() {
        ownSide = true;
    }

    /** Notes that it is a company in a labour dispute, whatever its name is. */
    void employs() {
        employer = true;
    }

    boolean isEmployer() {
        return employer;
    }

    /** Notes that the text calls it a union, whatever its name is. */
    void organises() {
        union = true;
    }

    boolean isCalledUnion() {
        return union;
    }

    /** Notes that it is the union of people who are called so: "the joiners' union, Ovar,". */
    void organises(Set<String> people) {
        union = true;
        trades.addAll(people);
    }

    /** Whether the text calls it the union of people of that work. */
    boolean isUnionOf(String trade) {
        return trades.contains(trade);
    }

    /** Notes that the text calls it an armed group, whatever its name is. */
    void fights() {
        armed = true;
    }

    boolean isCalledArmed() {
        return armed;
    }

    /** Adds a form of the name that never becomes the name. */
    void alsoNamed(String form) {
        forms.add(form);
    }

    Gender gender() {
        return gender;
    }

    List<Role> roles() {
        return List.copyOf(roles);
    }

    List<String> aliases() {
        return forms.stream().filter(form -> !form.equals(name)).toList();
    }

    /** Adds a form of the name; of a person or body the one with the most words becomes the name. */
    void named(String form) {
        forms.add(form);
        if (kind != SpeakerKind.PARTY && words(form) > words(name)) {
            name = form;
        }
    }

    private static int words(String form) {
        return form.split(" ").length;
    }

    /** Notes an office; the first party that an office tells becomes the person's. */
    void holds(Role role) {
        boolean known = roles.stream().anyMatch(other -> other.title().equalsIgnoreCase(role.title()));
        if (!known && !role.title().isEmpty()) {
            roles.add(role);
        }
        Offices offices = Offices.shipped();
        boolean weak = offices.isFormer(role) || offices.isCalling(role);
        if (party.isEmpty()) {
            belongsTo(role.party());
            unsure = weak;
        } else if (!weak) {
            belongsTo(role.party());
        }
    }

    /**
     * Notes the party where none is known yet, or only by what somebody was or is by calling: whoever mediates for the League is
     * of the League, the Arvenian jurist of Arvenia only where nothing else is told. Newspapers, agencies and stations carry what
     * others say and are of no party.
     */
    void belongsTo(String party) {
        boolean open = this.party.isEmpty() || (unsure && !party.isEmpty());
        if (open && !outlet) {
            this.party = party;
            unsure = false;
        }
    }

    /** Whether no party is known, or only by what somebody was or is by calling. */
    boolean isOpen() {
        return party.isEmpty() || unsure;
    }

    /** Whether it is known to be of another party. */
    boolean clashes(String party) {
        return !party().isEmpty() && !party().equals(party);
    }

    /** Sets the party, whatever was known. */
    void isMemberOf(String party) {
        this.party = party;
    }

    /** Notes the gender where none is known yet. */
    void genderIs(Gender gender) {
        if (this.gender == Gender.UNKNOWN) {
            this.gender = gender;
        }
    }

    /** The entity as the speaker of words. */
    Speaker speaker() {
        return new Speaker(kind, Ids.of(kind, name), name, party(), List.of());
    }
}
