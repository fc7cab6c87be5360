/** The formats that a record is printed in; every offset in them counts Unicode code points. */
@NullMarked
package org.parley.app.format;

import org.jspecify.annotations.NullMarked;
