/** Strengths of soccer teams, fitted to goals, shots and past odds, and the forecasts they give. */
@NullMarked
package kr.proto14.engine.soccer;

import org.jspecify.annotations.NullMarked;
