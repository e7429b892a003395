/**
 * When to look for rounds: learned from when they opened before. The rules have no clock and read
 * nothing; {@link kr.proto14.app.schedule.plan.PlanReading} fetches what they rest on.
 */
@NullMarked
package kr.proto14.app.schedule.plan;

import org.jspecify.annotations.NullMarked;
