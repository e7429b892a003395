/** Figures. */
@NullMarked
package kr.proto14.bench;

import org.jspecify.annotations.NullMarked;
