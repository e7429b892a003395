/** Figures for a monitor. */
@NullMarked
package kr.proto14.app.ops.metrics;

import org.jspecify.annotations.NullMarked;
