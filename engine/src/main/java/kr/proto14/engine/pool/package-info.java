/** The 14-match pools: rounds, matches, outcomes, picks and tickets. */
@NullMarked
package kr.proto14.engine.pool;

import org.jspecify.annotations.NullMarked;
