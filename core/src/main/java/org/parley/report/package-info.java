/** From the ledger to answers for people, as plain values. */
@NullMarked
package org.parley.report;

import org.jspecify.annotations.NullMarked;
