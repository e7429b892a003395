/** Forecasters, how their opinions are pooled, and how odds and votes become chances. */
@NullMarked
package kr.proto14.engine.forecast;

import org.jspecify.annotations.NullMarked;
