/** Forecasts measured on files of matches that anybody may bring. */
@NullMarked
package kr.proto14.bench.evaluate;

import org.jspecify.annotations.NullMarked;
