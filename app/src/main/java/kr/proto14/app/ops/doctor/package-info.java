/** Looks an installation over, and says of each fault how to mend it. */
@NullMarked
package kr.proto14.app.ops.doctor;

import org.jspecify.annotations.NullMarked;
