// What the system takes to start a C++ program that does nothing.
int main() {}
