package org.parley.ingest.fetch;

import java.time.Instant;
import java.util.Optional;
import org.parley.ingest.Rejection;

/** What became of an address. */
public sealed interface Fetched {
    /** The server sent it. */
    final class Page implements Fetched {
        private final String url;
        private final String contentType;
        private final byte[] bytes;
        private final Validators validators;

        Page(String url, String contentType, byte[] bytes, Validators validators) {
            this.url = url;
            this.contentType = contentType;
            this.bytes = bytes;
            this.validators = validators;
        }

        /** The address that answered, after all redirects. */
        public String url() {
            return url;
        }

        /** The header of that name; may be empty. */
        public String contentType() {
            return contentType;
        }

        /** The body without its content encoding. Not to be changed. */
        public byte[] bytes() {
            return bytes;
        }

        /** To ask later whether it has changed. */
        public Validators validators() {
            return validators;
        }
    }

    /** The server has no other version than the one that the validators name. */
    record Unchanged() implements Fetched {}

    /**
     * It could not be fetched, or must not be.
     *
     * @param rejection why
     * @param passing whether it may go well later
     * @param notBefore when the server wants to be asked again, if it said so
     */
    record Failed(Rejection rejection, boolean passing, Optional<Instant> notBefore) implements Fetched {
        static Failed lasting(String address, String reason, String remedy) {
            return new Failed(new Rejection(address, "", reason, remedy), false, Optional.empty());
        }

        static Failed passing(String address, String reason, String remedy) {
            return new Failed(new Rejection(address, "", reason, remedy), true, Optional.empty());
        }
    }
}
