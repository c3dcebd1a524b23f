const made = ["list"].map((s) => `${s} made`).join();
export default made;
export { made as self };
