package org.parley.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.statement.ActType;
import org.parley.statement.Speaker;

/** Names those who tell and do the acts of a document as the whole record names them. */
final class Tellings {
    /** What is put on the table, by whose it is. */
    private static final Pattern OWNED = Pattern.compile(
            "(?:(?i:the|an?) )?(?<owner>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*?|\\p{Ll}+(?=[’'‘]s ))(?:[’'‘]s?)? .*",
            Pattern.DOTALL);

    /** The same with the whole name: {@code the Ferry Workers' Guild's}. */
    private static final Pattern OWNED_BY = Pattern.compile(
            "(?:(?i:the) )?(?<owner>\\p{Lu}[\\p{L}-]+(?: (?:and |of )?\\p{Lu}[\\p{L}-]+[’']?){0,5}?)[’']s? (?=\\p{Ll})");

    /** Who put something forward, behind what it is called. */
    private static final Pattern AUTHOR = Pattern.compile(
            "\\b(?:proposed|tabled|submitted|presented|drafted|suggested|floated|circulated|brokered|offered|drawn up|put forward|put on the table|(?:proposal|plan|offer|draft|text|idea|initiative|paper|demand|invitation|suggestion))"
                    + "(?: (?:on |late |early |last )?\\p{L}+day| in \\p{Lu}\\p{L}+| last (?:week|month|year))? (?:by|from) (?:the )?(?<author>[^,;.]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PUT_BY = Pattern.compile(
            "\\b(?:that|which) (?:the )?(?<author>[^,;.]{2,40}?) (?:(?:has|have|had|itself|just) )*(?:put forward|put on the table|proposed|tabled|submitted|presented|offered|floated|circulated|handed over|sent)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whose words something stands in: {@code a letter from Brask}. */
    private static final Pattern PAPER = Pattern.compile(
            "(?:.* )?(?:letter|note|message|paper|document|text|proposal|offer|draft|memorandum) (?:from|by) (?:the )?(?<author>.+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AND =
            Pattern.compile(" (?:for|on|in|to|last|this|at|under|which|that|of|over) .*|[’']s .*|$");

    private static final Pattern OWN_BODY = Pattern.compile(
            "(my|our|his|her|its) (own )?(government|country|nation|side|delegation|party|union|company|administration|cabinet|team)",
            Pattern.CASE_INSENSITIVE);

    /** A subject in front of the mark with which its quotation begins. */
    private static final Pattern BROKEN = Pattern.compile(
            "(?<subject>[\\p{L}’' -]{2,40}?) (?:(?:had|has|have|was|were|is|are|would|will) )?[“\"‘]",
            Pattern.CASE_INSENSITIVE);

    private static final Set<ActType> ANSWERS = EnumSet.of(
            ActType.ACCEPT, ActType.ACCEPT_IN_PART, ActType.REJECT, ActType.NO_RESPONSE, ActType.COUNTER_PROPOSE);

    private static final Pattern IT = Pattern.compile("[Ii]t\\b");

    /** What a side would do by a proposal of another. */
    private static final Set<ActType> IN_TERMS = EnumSet.of(
            ActType.CONCEDE,
            ActType.PRECONDITION,
            ActType.ACCEPT,
            ActType.ACCEPT_IN_PART,
            ActType.REJECT,
            ActType.DEMAND);

    private static final Set<ActType> PUTS = EnumSet.of(ActType.PROPOSE, ActType.OFFER, ActType.COUNTER_PROPOSE);

    private Tellings() {}

    /**
     * The tellings of a document, in text order.
     *
     * @param order where the document stands
     * @param pool has lists of parties, which are mostly the same
     */
    static List<Telling> of(Extract extract, String order, Roster roster, Pool pool) {
        List<Named> all = new ArrayList<>();
        Set<String> parties = new HashSet<>();
        extract.parties()
                .forEach(party -> parties.add(roster.party(party.name()).orElse(party.name())));
        for (Told told : extract.told()) {
            if (isOfProposal(told, extract.terms())) {
                continue;
            }
            Named named = Named.of(told, extract, roster, pool);
            all.add(named);
            parties.addAll(named.holders);
            parties.addAll(named.actors);
            parties.addAll(named.targets);
        }
        Set<String> named = pool.one(Set.copyOf(parties));
        List<Telling> tellings = new ArrayList<>();
        for (Named one : all) {
            List<String> between = goBetweens(one, roster);
            tellings.add(new Telling(
                    one.told,
                    extract.id(),
                    one.accounts,
                    one.holders,
                    between.isEmpty() ? one.actors : between,
                    one.targets,
                    named,
                    Stream.concat(
                                    Stream.concat(one.holders.stream(), one.actors.stream())
                                            .filter(roster::isAside),
                                    between.stream())
                            .collect(Collectors.toUnmodifiableSet()),
                    Facing.NONE,
                    new Order(order, tellings.size())));
        }
        Facing facing = Facing.of(tellings);
        return tellings.stream().map(telling -> telling.facing(facing)).toList();
    }

    /**
     * Whether it is only what a proposal contains, and nothing that anybody has done: {@code It offers a rise}, {@code In exchange the
     * crews would give up their bonus}.
     */
    private static boolean isOfProposal(Told told, List<TermTold> terms) {
        return terms.stream()
                .filter(term -> term.statement().equals(told.statement()))
                .filter(term -> term.place() <= told.place() && told.place() < term.end())
                .anyMatch(term -> PUTS.contains(told.act().type())
                        ? term.isOfPaper() && IT.matcher(told.evidence()).lookingAt()
                        : IN_TERMS.contains(told.act().type()) && term.isDeedOfSide());
    }

    /** Who puts something forward that is of no party, and goes between the sides; none for other acts and other people. */
    private static List<String> goBetweens(Named named, Roster roster) {
        boolean puts = PUTS.contains(named.told.act().type()) && named.actors.isEmpty();
        return puts
                ? Stream.concat(
                                named.told.actors().stream().map(Told.Side::name),
                                Stream.of(named.told.act().actor()))
                        .flatMap(name -> roster.goBetween(name).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** An act with those who tell it and take part in it, by the names of the record. */
    private record Named(
            Told told, List<Account> accounts, Set<String> holders, List<String> actors, List<String> targets) {
        static Named of(Told told, Extract extract, Roster roster, Pool pool) {
            List<Account> accounts = Tellings.accounts(told, extract, roster);
            Set<String> holders = accounts.stream()
                    .map(Account::party)
                    .filter(party -> !party.isEmpty())
                    .collect(Collectors.toSet());
            return new Named(
                    told,
                    accounts,
                    pool.one(Set.copyOf(holders)),
                    pool.list(Tellings.actors(told, holders, roster)),
                    pool.list(Tellings.targets(told, roster)));
        }
    }

    /**
     * The parties that do it; {@code her government} is that of whoever speaks, and an offer that stands its owner's. Where a quotation begins behind its subject,
     * {@code Arvenia had "left the table"}, it is the subject that acts and not the one who is cited.
     */
    private static List<String> actors(Told told, Set<String> holders, Roster roster) {
        List<String> actors = roster.sides(told.actors(), told.act().actor());
        if (actors.isEmpty() && told.act().type() == ActType.SIGN_AGREEMENT) {
            return obliged(told, roster);
        }
        if (actors.isEmpty()
                && told.act().actor().isEmpty()
                && (told.act().type() == ActType.OFFER || told.act().type() == ActType.PROPOSE)) {
            String owner = owner(told.act().object(), roster);
            return owner.isEmpty() ? actors : List.of(owner);
        }
        Matcher paper = PAPER.matcher(told.act().actor());
        if (actors.isEmpty() && paper.matches()) {
            return roster.party(paper.group("author")).map(List::of).orElse(actors);
        }
        boolean own = actors.isEmpty()
                && holders.size() == 1
                && OWN_BODY.matcher(told.act().actor()).matches();
        if (own || !holders.containsAll(actors)) {
            return own ? List.copyOf(holders) : actors;
        }
        Matcher broken = BROKEN.matcher(told.words());
        return broken.lookingAt() && isInQuotation(told, broken)
                ? roster.party(broken.group("subject"))
                        .filter(party -> !holders.contains(party))
                        .map(List::of)
                        .orElse(actors)
                : actors;
    }

    /** The two who are each to do something by what is signed: {@code under the note signed on Sunday, Brask is to free the crew and Corvia is to}. */
    private static List<String> obliged(Told told, Roster roster) {
        List<String> sides = Agreements.OBLIGED
                .matcher(told.sentence())
                .results()
                .flatMap(result -> roster.party(result.group(1)).stream())
                .distinct()
                .toList();
        return sides.size() == 2 ? sides : List.of();
    }

    /** Whether the words that carry the act begin with the quotation, or with its subject. */
    private static boolean isInQuotation(Told told, Matcher broken) {
        return told.words().startsWith(told.evidence(), broken.end())
                || told.evidence().startsWith(broken.group());
    }

    /** The parties at whom it is directed; of a proposal or an answer else the one whose draft or plan the words name. */
    private static List<String> targets(Told told, Roster roster) {
        List<String> targets = roster.sides(told.targets(), told.act().target());
        if (!targets.isEmpty()
                || !(ANSWERS.contains(told.act().type()) || told.act().type() == ActType.PROPOSE)) {
            return targets;
        }
        Optional<String> between = roster.goBetween(told.act().target());
        if (between.isPresent()) {
            return List.of(between.get());
        }
        String owner = owner(told.act().target(), roster);
        boolean answers = ANSWERS.contains(told.act().type());
        if (owner.isEmpty() && answers) {
            List<String> authors = authors(told.act().object(), roster);
            owner = authors.isEmpty() ? owner(told.act().object(), roster) : String.join(" and ", authors);
        }
        return owner.isEmpty() ? List.of() : List.of(owner);
    }

    /** {@code Arvenia} of "the truce put forward by the Arvenian envoys"; none where it is not told. */
    private static List<String> authors(String words, Roster roster) {
        Matcher matcher = AUTHOR.matcher(words);
        if (!matcher.find()) {
            matcher = PUT_BY.matcher(words);
            if (!matcher.find()) {
                return List.of();
            }
        }
        String author = matcher.group("author").strip();
        Optional<String> whole = roster.party(AND.matcher(author).replaceFirst(""));
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        Set<String> authors = new TreeSet<>();
        for (String word : author.split("[^\\p{L}\\p{M}.-]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                roster.party(word).ifPresentOrElse(authors::add, () -> {
                    List<String> states = roster.statesOf(word);
                    authors.addAll(states.size() == 1 ? states : List.of());
                });
            }
        }
        return List.copyOf(authors);
    }

    /** {@code Arvenia} of "Arvenia's draft" and of "the Arvenian plan". */
    private static String owner(String words, Roster roster) {
        Matcher matcher = OWNED.matcher(words.strip());
        if (!matcher.matches() || !DocumentWords.namesDocument(words)) {
            return "";
        }
        Matcher whole = OWNED_BY.matcher(words.strip());
        if (whole.lookingAt()) {
            String full = whole.group("owner");
            Optional<String> known = roster.party(full).or(() -> roster.goBetween(full));
            if (known.isPresent()) {
                return known.get();
            }
        }
        String name = matcher.group("owner");
        return roster.party(name)
                .or(() -> {
                    List<String> states = roster.statesOf(name);
                    return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
                })
                .orElse("");
    }

    /** What the document tells of what proposals contain, each with those who tell it. */
    static List<Termed> terms(Extract extract, Roster roster) {
        return extract.terms().stream()
                .map(term -> new Termed(
                        term,
                        term.speakers().isEmpty()
                                ? new Account("", extract.publisher(), true, extract.id(), "", "")
                                : account(term, extract, roster)))
                .toList();
    }

    private static Account account(TermTold term, Extract extract, Roster roster) {
        Speaker named = roster.named(term.speakers().get(0));
        return new Account(named.party(), named.name(), false, extract.id(), term.statement(), "");
    }

    /** A term and by whose account it is one. */
    record Termed(TermTold term, Account account) {}

    private static List<Account> accounts(Told told, Extract extract, Roster roster) {
        String act = told.act().id();
        if (told.statement().isEmpty()) {
            return List.of(new Account("", extract.publisher(), true, extract.id(), "", act));
        }
        List<Account> accounts = new ArrayList<>();
        for (Speaker speaker : told.speakers()) {
            Speaker named = roster.named(speaker);
            accounts.add(new Account(named.party(), named.name(), false, extract.id(), told.statement(), act));
        }
        return accounts;
    }
}
