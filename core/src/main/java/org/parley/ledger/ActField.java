package org.parley.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.parley.document.Edtf;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.Modality;
import org.parley.statement.Polarity;

/** What can be corrected about an act. */
public enum ActField {
    TYPE,
    POLARITY,
    MODALITY,
    ACTOR,
    TARGET,
    ISSUE,
    OBJECT,
    CONDITION,
    WHEN,
    PLOVER,
    PLOVER_MODE,
    CAMEO;

    /** The name used in everything printed, such as {@code "plover_mode"}: that of the act's field in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field with a name; empty where there is none. */
    public static Optional<ActField> named(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(label))
                .findFirst();
    }

    /** What is wrong with a value, for a person; empty where nothing is. */
    public Optional<String> problem(String value) {
        return switch (this) {
            case TYPE -> known(ActType.values(), ActType::label, value);
            case POLARITY -> known(Polarity.values(), Polarity::label, value);
            case MODALITY -> known(Modality.values(), Modality::label, value);
            case WHEN ->
                value.isEmpty() || Edtf.parse(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "this is no date; write it as 2022-05-18, 2022-05, 2022 or 2022-05-18/2022-05-20");
            case ACTOR, TARGET, ISSUE, OBJECT, CONDITION, PLOVER, PLOVER_MODE, CAMEO -> Optional.empty();
        };
    }

    private static <T> Optional<String> known(T[] all, java.util.function.Function<T, String> label, String value) {
        boolean known = Arrays.stream(all).map(label).anyMatch(value::equals);
        return known
                ? Optional.empty()
                : Optional.of("\"" + value + "\" is none of "
                        + String.join(", ", Arrays.stream(all).map(label).toList()));
    }

    /** The value that an act has. */
    public String of(Act act) {
        return switch (this) {
            case TYPE -> act.type().label();
            case POLARITY -> act.polarity().label();
            case MODALITY -> act.modality().label();
            case ACTOR -> act.actor();
            case TARGET -> act.target();
            case ISSUE -> act.issue();
            case OBJECT -> act.object();
            case CONDITION -> act.condition();
            case WHEN -> act.when();
            case PLOVER -> act.plover();
            case PLOVER_MODE -> act.ploverMode();
            case CAMEO -> act.cameo();
        };
    }
}
