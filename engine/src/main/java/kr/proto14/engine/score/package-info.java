/** How good forecasts were: proper scores, calibration, and differences with their errors. */
@NullMarked
package kr.proto14.engine.score;

import org.jspecify.annotations.NullMarked;
