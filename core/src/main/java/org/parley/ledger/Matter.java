package org.parley.ledger;

import java.util.List;
import java.util.regex.Pattern;

/** What a report is about, as far as its words tell. */
public enum Matter {
    /** A negotiation or a quarrel. */
    QUARREL,
    /** Firms that are bought and sold, their shares and debts. */
    BUSINESS,
    OTHER;

    private static final Pattern OF_QUARREL = words(List.of(
            "talks",
            "negotiat\\w+",
            "mediat\\w+",
            "cease-?fires?",
            "truces?",
            "armistice",
            "treat(?:y|ies)",
            "peace",
            "strik(?:e|es|ing|ers)",
            "unions?",
            "guilds?",
            "walkouts?",
            "lockouts?",
            "disputes?",
            "delegat(?:es?|ions?)",
            "summits?",
            "envoys?",
            "bargain\\w*",
            "quotas",
            "hostilities",
            "hostages?",
            "prisoners",
            "sanctions",
            "pull-?backs?",
            "counter-?(?:proposals?|offers?)",
            "bondholders?",
            "noteholders?",
            "creditors",
            "haircuts?",
            "standstill",
            "moratorium",
            "debt relief",
            "border"));

    private static final Pattern OF_BUSINESS = words(List.of(
            "acqui(?:re[sd]?|ring|sitions?)",
            "take-?overs?",
            "mergers?",
            "tender offers?",
            "tenders?",
            "shares?",
            "share-?holders?",
            "stockholders",
            "per share",
            "buy-?outs?",
            "debentures?",
            "bonus(?:es)? (?:offers?|bids?)",
            "export bonus(?:es)?",
            "coupon",
            "bonds?",
            "underwrit\\w+",
            "securities",
            "bankruptcy",
            "chapter 11",
            "letter of intent",
            "subsidiary",
            "unit",
            "investors?",
            "dividends?",
            "royalt(?:y|ies)",
            "stocks?",
            "bids?",
            "money market",
            "discount houses"));

    /** So many words of business make a report one of business, unless as many tell of a quarrel. */
    private static final int FEWEST = 2;

    private static Pattern words(List<String> expressions) {
        return Pattern.compile("\\b(?:" + Phrases.byFirst(expressions) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** What a text is about. */
    static Matter of(String text) {
        long business = OF_BUSINESS.matcher(text).results().count();
        long quarrel = OF_QUARREL.matcher(text).results().count();
        if (business >= FEWEST && business > quarrel) {
            return BUSINESS;
        }
        return quarrel > 0 ? QUARREL : OTHER;
    }
}
