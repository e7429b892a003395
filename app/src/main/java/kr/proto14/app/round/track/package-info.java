/** How good the advice was: scores of settled rounds and what they add up to. */
@NullMarked
package kr.proto14.app.round.track;

import org.jspecify.annotations.NullMarked;
