package org.parley.document;

/**
 * An outlet's item: what is known of a report beside its text. Fields that are not known are empty.
 *
 * @param id the id given, else the file's name without its endings, else the URL
 * @param url where it was published, as given
 * @param publisher the outlet's name ("source" is kept for the person cited)
 * @param published the date of publication with its origin
 * @param title the headline as given beside the text
 * @param byline who wrote it, as printed
 * @param language an IETF tag such as {@code en}
 */
public record Publication(
        String id, String url, String publisher, DateValue published, String title, String byline, String language) {}
