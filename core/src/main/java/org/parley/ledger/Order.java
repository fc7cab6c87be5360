package org.parley.ledger;

import java.util.Comparator;
import org.parley.document.DateValue;

/**
 * Where something stands in the order of the ledger: documents by date of publication, those without a date last, then by
 * id; within a document in text order.
 *
 * @param document sorts as the documents do
 * @param index the place within the document
 */
record Order(String document, int index) implements Comparable<Order> {
    private static final Comparator<Order> ORDER =
            Comparator.comparing(Order::document).thenComparingInt(Order::index);

    /** What puts a document where it belongs. */
    static String of(DateValue published, String id) {
        return (published.isKnown() ? "0" : "1") + published.edtf() + "\0" + id;
    }

    @Override
    public int compareTo(Order other) {
        return ORDER.compare(this, other);
    }
}
