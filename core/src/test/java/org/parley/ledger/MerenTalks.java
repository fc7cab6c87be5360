package org.parley.ledger;

import static org.parley.statement.ActType.ACCEPT;
import static org.parley.statement.ActType.ACCEPT_IN_PART;
import static org.parley.statement.ActType.ACCUSE;
import static org.parley.statement.ActType.BLAME;
import static org.parley.statement.ActType.CONCEDE;
import static org.parley.statement.ActType.CONCLUDE_TALKS;
import static org.parley.statement.ActType.DEMAND;
import static org.parley.statement.ActType.NO_RESPONSE;
import static org.parley.statement.ActType.PRECONDITION;
import static org.parley.statement.ActType.PREDICT;
import static org.parley.statement.ActType.PROPOSE;
import static org.parley.statement.ActType.READY_TO_TALK;
import static org.parley.statement.ActType.REJECT;
import static org.parley.statement.ActType.SUSPEND_TALKS;
import static org.parley.statement.ActType.TALKS_STALLED;
import static org.parley.statement.ActType.WITHDRAW_FROM_TALKS;

import java.util.List;
import java.util.Map;
import org.parley.document.BlockKind;
import org.parley.statement.ReadDocument;

/** An invented negotiation over a lake, in two reports five days apart. */
public final class MerenTalks {
    private MerenTalks() {}

    private static ReportBuilder report(String id, String published, String publisher) {
        return new ReportBuilder(id, published, publisher)
                .party("Arvenia", "Arven City", "the Arvenian side")
                .party("Brask", "the Braskers", "the Upper House");
    }

    /** The talks come to a stop. */
    public static ReadDocument standstill() {
        ReportBuilder report = report("standstill", "2031-06-10", "Harbour Post")
                .block(BlockKind.HEADLINE, "Lake Meren talks come to a stop")
                .paragraph("Arvenia and Brask have announced that the lake talks are suspended until further notice.")
                .paragraph(
                        "Chief negotiator Ada Brandt stated that “the process is on hold”. She blamed Brask for sheer"
                                + " contempt of the talks. Brandt said that every dispute is settled across a table some day.")
                .paragraph("Spokesman Oren Tal said there was no movement at the table. “We see no will in the Arvenian"
                        + " delegation to go on,” Tal stated.")
                .paragraph("Deputy minister Ilka Voss told Meren Radio that Arvenia had walked out of the talks. Voss"
                        + " revealed that Brask had drawn up a “treaty,” but Arvenia had not accepted it.")
                .paragraph("Jon Sarr, head of Brask's delegation, said that Arvenia did not respond to a draft treaty"
                        + " handed over on May 4th. He stated that the Arvenian side had at first agreed to most of the"
                        + " draft.")
                .paragraph("Delegate Mira Holt said that the Brask delegation was spreading “lies and fairy tales”.")
                .paragraph(
                        "President Emil Roth had said in April that he was ready for dialogue and no longer insisted on"
                                + " the northern dam.");
        return report.time("May 4th", "2031-05-04")
                .person("Ada Brandt", "chief negotiator", "Arvenia")
                .person("Mira Holt", "delegate", "Arvenia")
                .person("Emil Roth", "President", "Arvenia")
                .person("Oren Tal", "spokesman", "Brask")
                .person("Ilka Voss", "deputy minister", "Brask")
                .person("Jon Sarr", "head of the delegation", "Brask")
                .announced(List.of("Arvenia", "Brask"), "the lake talks are suspended until further notice")
                .act(SUSPEND_TALKS, Map.of())
                .end()
                .said("Ada Brandt", "Arvenia", "the process is on hold")
                .act(SUSPEND_TALKS, Map.of())
                .end()
                .said("Ada Brandt", "Arvenia", "sheer contempt of the talks")
                .act(BLAME, Map.of("actor", "Arvenia", "target", "Brask"))
                .end()
                .said("Ada Brandt", "Arvenia", "every dispute is settled across a table some day")
                .act(PREDICT, Map.of())
                .end()
                .said("Oren Tal", "Brask", "there was no movement at the table")
                .act(TALKS_STALLED, Map.of())
                .end()
                .said("Oren Tal", "Brask", "We see no will in the Arvenian delegation to go on,")
                .act(BLAME, Map.of("actor", "Brask", "target", "Arvenia"))
                .end()
                .said("Ilka Voss", "Brask", "Arvenia had walked out of the talks")
                .act(WITHDRAW_FROM_TALKS, Map.of("actor", "Arvenia"))
                .act(BLAME, Map.of("actor", "Brask", "target", "Arvenia"))
                .end()
                .said("Ilka Voss", "Brask", "Brask had drawn up a “treaty,” but Arvenia had not accepted it")
                .act(PROPOSE, Map.of("actor", "Brask", "object", "a “treaty,”"))
                .act(ACCEPT, Map.of("actor", "Arvenia", "object", "it", "polarity", "DENIED"))
                .end()
                .said("Jon Sarr", "Brask", "Arvenia did not respond to a draft treaty handed over on May 4th")
                .act(
                        NO_RESPONSE,
                        Map.of(
                                "actor",
                                "Arvenia",
                                "object",
                                "a draft treaty handed over on May 4th",
                                "when",
                                "2031-05-04"))
                .end()
                .said("Jon Sarr", "Brask", "the Arvenian side had at first agreed to most of the draft")
                .act(ACCEPT_IN_PART, Map.of("actor", "the Arvenian side", "object", "most of the draft"))
                .end()
                .said("Mira Holt", "Arvenia", "the Brask delegation was spreading “lies and fairy tales”")
                .act(ACCUSE, Map.of("actor", "Arvenia", "target", "Brask"))
                .end()
                .said("Emil Roth", "Arvenia", "he was ready for dialogue and no longer insisted on the northern dam")
                .on("2031-04")
                .act(READY_TO_TALK, Map.of("actor", "Arvenia"))
                .act(CONCEDE, Map.of("actor", "Arvenia", "issue", "dams", "object", "the northern dam"))
                .end()
                .build();
    }

    /** One side would come back, each on its terms. */
    public static ReadDocument comeback() {
        return report("comeback", "2031-06-15", "Lakeside Courier")
                .block(BlockKind.HEADLINE, "Brask would talk again, Arvenia wants the boats gone")
                .paragraph("Brask has said it is willing to take up the lake talks again.")
                .paragraph(
                        "“We will be ready to return as soon as Arvenia shows good will and gives at least a reaction to"
                                + " the proposals handed to it,” Voss said.")
                .paragraph("Brandt ruled out any ceasefire on the water that leaves the shore divided.")
                .paragraph("She said lake talks can only start once Brask's patrol boats leave the western shore.")
                .paragraph("Lena Moor wrote that the dispute will not end without full control of the whole shore.")
                .paragraph("Voss said that before new talks Arvenia will have to make the first step.")
                .paragraph("First talks ended without a result in late April.")
                .person("Voss", "deputy minister", "Brask")
                .person("Brandt", "", "Arvenia")
                .person("Lena Moor", "chief of staff", "Arvenia")
                .said("Brask", "Brask", "it is willing to take up the lake talks again")
                .act(READY_TO_TALK, Map.of("actor", "Brask"))
                .end()
                .said(
                        "Voss",
                        "Brask",
                        "We will be ready to return as soon as Arvenia shows good will and gives at least a reaction to"
                                + " the proposals handed to it,")
                .act(
                        READY_TO_TALK,
                        Map.of(
                                "actor",
                                "Brask",
                                "modality",
                                "CONDITIONAL",
                                "condition",
                                "Arvenia shows good will and gives at least a reaction to the proposals handed to it"))
                .act(
                        PRECONDITION,
                        Map.of(
                                "actor",
                                "Brask",
                                "target",
                                "Arvenia",
                                "condition",
                                "Arvenia shows good will and gives at least a reaction to the proposals handed to it"))
                .end()
                .said("Brandt", "Arvenia", "any ceasefire on the water that leaves the shore divided")
                .act(
                        REJECT,
                        Map.of(
                                "actor",
                                "Arvenia",
                                "issue",
                                "ceasefire",
                                "object",
                                "any ceasefire on the water that leaves the shore divided"))
                .end()
                .said(
                        "Brandt",
                        "Arvenia",
                        "lake talks can only start once Brask's patrol boats leave the western shore")
                .act(
                        PRECONDITION,
                        Map.of("actor", "Arvenia", "condition", "Brask's patrol boats leave the western shore"))
                .end()
                .said("Lena Moor", "Arvenia", "the dispute will not end without full control of the whole shore")
                .act(
                        PRECONDITION,
                        Map.of(
                                "actor",
                                "Arvenia",
                                "target",
                                "Brask",
                                "issue",
                                "shore",
                                "object",
                                "full control of the whole shore"))
                .act(DEMAND, Map.of("actor", "Arvenia", "issue", "shore", "object", "full control of the whole shore"))
                .end()
                .said("Voss", "Brask", "before new talks Arvenia will have to make the first step")
                .act(PRECONDITION, Map.of("target", "Arvenia", "object", "make the first step"))
                .end()
                .reports(
                        CONCLUDE_TALKS,
                        "First talks ended without a result in late April",
                        Map.of("when", "2031-04-2X", "object", "without a result"))
                .build();
    }
}
