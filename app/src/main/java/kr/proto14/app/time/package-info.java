/** Waiting, as something that tests can replace. */
@NullMarked
package kr.proto14.app.time;

import org.jspecify.annotations.NullMarked;
