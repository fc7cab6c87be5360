/** What was published: publications, documents, their blocks, and spans and anchors on their text. */
@NullMarked
package org.parley.document;

import org.jspecify.annotations.NullMarked;
