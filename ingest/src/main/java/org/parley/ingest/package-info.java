/**
 * Bytes to documents: plain text, HTML, JSON Lines, ninjs, feeds and web archives, each also gzip-compressed. The only
 * module that knows these formats.
 */
@NullMarked
package org.parley.ingest;

import org.jspecify.annotations.NullMarked;
