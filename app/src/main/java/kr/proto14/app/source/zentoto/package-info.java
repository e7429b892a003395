/** Zentoto's pages: the second source of rounds, without ids, times and money. */
@NullMarked
package kr.proto14.app.source.zentoto;

import org.jspecify.annotations.NullMarked;
