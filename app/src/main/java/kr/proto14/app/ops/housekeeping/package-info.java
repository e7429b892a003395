/** Drops what nobody needs any more, table by table. */
@NullMarked
package kr.proto14.app.ops.housekeeping;

import org.jspecify.annotations.NullMarked;
