/** The care of an installation that nobody looks after. */
@NullMarked
package kr.proto14.app.ops;

import org.jspecify.annotations.NullMarked;
