/** The life of one round, read top to bottom. */
@NullMarked
package kr.proto14.app.round;

import org.jspecify.annotations.NullMarked;
