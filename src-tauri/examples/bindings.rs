//! Prints the TypeScript contract; `make bindings` writes it to its file.
fn main() {
    print!("{}", digitalt_forst_shell::bindings::contract());
}
