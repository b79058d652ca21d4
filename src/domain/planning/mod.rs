//! Planning: the days and parts a pattern comes to, and who is placed where.

pub mod assign;
pub mod pattern;

pub use assign::{Placement, Plan, Slot, Task, Unplaced, Why, assign};
pub use pattern::{Block, Pattern, PlannedPart, PlannedSession};
