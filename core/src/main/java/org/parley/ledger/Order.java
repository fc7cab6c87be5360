package org.parley.ledger;

import org.parley.document.DateValue;

/**
 * Where something stands in the order of the ledger: documents by date of publication, those without a date last, then by
 * id; within a document in text order.
 *
 * @param document sorts as the documents do
 * @param index the place within the document
 */
record Order(String document, int index) implements Comparable<Order> {
    /** What puts a document where it belongs. */
    static String of(DateValue published, String id) {
        return (published.isKnown() ? "0" : "1") + published.edtf() + "\0" + id;
    }

    @Override
    public int compareTo(Order other) {
        int documents = document.compareTo(other.document);
        return documents == 0 ? Integer.compare(index, other.index) : documents;
    }
}
