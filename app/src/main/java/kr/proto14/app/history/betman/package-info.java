/** Betman's past rounds of fixed odds (프로토 승부식, G101) as played matches. */
@NullMarked
package kr.proto14.app.history.betman;

import org.jspecify.annotations.NullMarked;
