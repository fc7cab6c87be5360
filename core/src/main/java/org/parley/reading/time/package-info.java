/** Time expressions: rules as data that find them, and the calendar that says what they mean on the day of a report. */
@NullMarked
package org.parley.reading.time;

import org.jspecify.annotations.NullMarked;
