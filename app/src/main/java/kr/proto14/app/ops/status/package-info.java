/** How things stand, for {@code status} and for whoever else looks on. */
@NullMarked
package kr.proto14.app.ops.status;

import org.jspecify.annotations.NullMarked;
