/** From what sources say of a result to how a match ended for the pool. */
@NullMarked
package kr.proto14.app.round.settle;

import org.jspecify.annotations.NullMarked;
